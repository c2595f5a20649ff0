-- Papers that leave with a letter, in their order.
create table letter_attachment (
  letter_key varchar(255) not null references letter (letter_key),
  seq int not null,
  name varchar(255) not null,
  media_type varchar(255) not null,
  content ${binary} not null,
  constraint letter_attachment_key primary key (letter_key, seq)
);
