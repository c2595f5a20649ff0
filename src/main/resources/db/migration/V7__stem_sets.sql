-- Where a song's stems lie (the place of a song in the delivery that brought them) and the rough mix that is named for them; without one the
-- song's mix stands in.
alter table song add column stems_delivery bigint;
alter table song add column stems_album int;
alter table song add column stems_song int;
alter table song add column rough_delivery bigint;
alter table song add column rough_seq int;

-- What laying a stem set over its rough mix found. The key is a digest over the version of the proof and names and contents of all files.
create table stem_proof (
  set_key varchar(64) primary key,
  proof ${text} not null
);
