update review_case
  set clock_started_at = coalesce(queued_at, opened_at)
  where status in ('SCREENING', 'QUEUED', 'ASSESSING', 'VERDICT_PROPOSED')
