-- One row: who writes revisions holds it until the commit, on whichever node.
create table library_lock (
    id integer primary key
);
insert into library_lock (id) values (1);
