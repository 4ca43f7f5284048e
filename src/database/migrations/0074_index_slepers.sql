-- /zaken narrowed to slepers: a small part of all zaken. The order of the list is read from the index, not sorted.
create index zaken_sleper on zaken (gemeente_id, id) where sleper;
