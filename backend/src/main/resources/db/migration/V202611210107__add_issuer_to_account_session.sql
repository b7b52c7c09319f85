alter table account_session add column oidc_issuer varchar(255)
