export type CertificateStatus = 'VALID' | 'PROVISIONAL' | 'SUSPENDED' | 'REVOKED' | 'EXPIRED' | 'SUPERSEDED'
export type ReleaseStatus = 'PUBLISHED' | 'QUARANTINED' | 'RETIRED' | 'WITHDRAWN'
