update search_entry e join listing_card c on c.listing_id = e.listing_id
set e.entry = json_set(e.entry, '$.shown', c.card);
