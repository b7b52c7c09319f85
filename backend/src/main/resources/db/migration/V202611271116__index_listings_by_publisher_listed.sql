create index listing_listed on listing (publisher_listed)
