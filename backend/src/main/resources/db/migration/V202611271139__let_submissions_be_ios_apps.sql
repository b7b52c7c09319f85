alter table submission
  drop constraint submission_kind_known,
  add constraint submission_kind_is_known check (kind in ('ANDROID_PACKAGE', 'WEB_APP', 'STORE_LINK', 'DESKTOP_INSTALLER', 'IOS_APP'))
