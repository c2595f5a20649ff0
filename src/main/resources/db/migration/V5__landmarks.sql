-- Where notes of recordings stand: a place is a client's own number in the upper 32 bits and a group of notes in the lower ones. Only
-- mixes and alternate mixes are here, thinned out to some eighty rows a song.
create table landmark (
  place bigint not null,
  delivery_id bigint not null references delivery (id),
  seq int not null
);

create index landmark_by_place on landmark (place);
create index landmark_by_file on landmark (delivery_id, seq);

-- What a file's recording is to others of the same client, and what it was computed from.
create table comparison (
  delivery_id bigint not null references delivery (id),
  seq int not null,
  computed_from varchar(64) not null,
  kin ${text} not null,
  constraint comparison_key primary key (delivery_id, seq)
);
