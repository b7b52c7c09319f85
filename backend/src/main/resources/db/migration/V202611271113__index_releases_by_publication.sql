create index listing_release_published on listing_release (published_at)
