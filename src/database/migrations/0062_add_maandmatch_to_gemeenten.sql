-- The last day on which a gemeente that matches once a month did so: a worker that was down on its day does it later, once.
alter table gemeenten add column maandmatch_op date;
