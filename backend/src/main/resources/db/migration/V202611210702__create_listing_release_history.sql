create table listing_release_history (
  id binary(16) not null,
  release_id binary(16) not null,
  happened_at datetime(6) not null,
  action varchar(20) character set ascii not null,
  from_status varchar(20) character set ascii,
  to_status varchar(20) character set ascii not null,
  account_id binary(16),
  reason varchar(2000),
  primary key (id),
  constraint listing_release_history_action_known check (action in ('PUBLISH', 'RETIRE', 'WITHDRAW', 'QUARANTINE', 'RESTORE')),
  constraint listing_release_history_release foreign key (release_id) references listing_release (id),
  index listing_release_history_release (release_id, happened_at)
)
