import type { AnnouncementFigures } from '../measure/announcements.ts'
import type { BackupFigures } from '../measure/backup.ts'
import type { CeilingRow } from '../measure/ceilings.ts'
import type { CelebrityFigures } from '../measure/celebrity.ts'
import type { FanOutFigures } from '../measure/fan-out.ts'
import type { HomeFigures } from '../measure/home.ts'
import type { Pace } from '../measure/house.ts'
import type { LookupRow } from '../measure/lookups.ts'
import type { PageRow } from '../measure/pages.ts'
import type { PictureFigures } from '../measure/pictures.ts'
import type { PlanStepFigures } from '../measure/plan-step.ts'
import type { SizeRow } from '../measure/sizes.ts'
import type { StartFigures } from '../measure/start.ts'
import type { Machine } from './machine.ts'

/** All that a run measured. */
export type Results = {
  machine: Machine
  pace: Pace
  ceilings?: CeilingRow[] | undefined
  homeFromDatabase?: HomeFigures | undefined
  homeFromMemory?: HomeFigures | undefined
  fanOut?: FanOutFigures | undefined
  celebrity?: CelebrityFigures | undefined
  lookups?: { accounts: number; rows: LookupRow[] }[] | undefined
  sizes?: SizeRow[] | undefined
  pictures?: PictureFigures | undefined
  start?: StartFigures | undefined
  backup?: BackupFigures | undefined
  pages?: PageRow[] | undefined
  planStep?: PlanStepFigures | undefined
  announcements?: AnnouncementFigures | undefined
}
