alter table review_case
  drop constraint review_case_kind_known,
  add constraint review_case_kind_is_known check (kind in ('ANDROID_PACKAGE', 'WEB_APP', 'STORE_LINK', 'DESKTOP_INSTALLER', 'IOS_APP'))
