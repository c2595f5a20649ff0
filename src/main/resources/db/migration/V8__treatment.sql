-- What was advised of each song, stereo or stem, as a document; absent for songs of before it was.
alter table song add column treatment ${text};
