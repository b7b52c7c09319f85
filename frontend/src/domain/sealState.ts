import type { CertificateStatus } from '../api/listings.ts'
import type { SealState } from '../design/Seal.tsx'

/** How a certificate's status is drawn. A superseded one is dark: the light is with its successor. */
export function sealState(status: CertificateStatus): SealState {
  switch (status) {
    case 'VALID':
      return 'valid'
    case 'PROVISIONAL':
      return 'condition'
    case 'SUSPENDED':
      return 'suspended'
    case 'REVOKED':
      return 'revoked'
    case 'EXPIRED':
    case 'SUPERSEDED':
      return 'expired'
  }
}
