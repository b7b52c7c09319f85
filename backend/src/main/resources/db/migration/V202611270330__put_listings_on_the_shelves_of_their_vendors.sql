insert into listing_shelf (shelf, listing_id, name_key, newest_at)
select concat('vendor.', left(lower(json_unquote(json_extract(d.document, '$.organisation.slug'))), 60)), d.listing_id, c.name_key, c.newest_at
from listing_document d join listing_card c on c.listing_id = d.listing_id;
