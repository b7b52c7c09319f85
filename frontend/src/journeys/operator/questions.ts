import { concernsQuery } from '../../api/concerns.ts'
import { organisationsQuery } from '../../api/organisations.ts'
import { releasesQuery } from '../../api/releases.ts'

/** How many organisations wait for an operator; the oldest decides how urgent it is. */
export const waitingOrganisations = organisationsQuery({ status: 'REGISTERED', size: 1 })

/** How many releases are hidden while they are looked into. */
export const quarantinedReleases = releasesQuery({ status: 'QUARANTINED', size: 1 })

/** How many concerns wait for an answer, and how many of those wait too long. */
export const openConcerns = concernsQuery({ statuses: ['RECEIVED', 'TRIAGED'], size: 1 })
