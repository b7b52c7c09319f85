create index listing_release_changed on listing_release (status_since_at)
