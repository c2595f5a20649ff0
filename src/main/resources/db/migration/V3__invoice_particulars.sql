-- What an invoice prints besides number, date, lines and sums, as it was when it was drawn up. Append-only like the invoice itself.
create table invoice_particulars (
  series varchar(40) not null,
  running integer not null,
  issuer_name varchar(100000) not null,
  issuer_address varchar(100000) not null,
  issuer_vat_id varchar(100000) not null,
  issuer_email varchar(100000) not null,
  payment_terms varchar(100000) not null,
  client_name varchar(100000) not null,
  client_address varchar(100000) not null,
  client_vat_id varchar(100000) not null,
  client_email varchar(100000) not null,
  album_title varchar(100000) not null,
  album_artist varchar(100000) not null,
  catalog_number varchar(100000) not null,
  primary key (series, running),
  foreign key (series, running) references invoice (series, running)
);
