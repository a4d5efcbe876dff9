import type { AnyCommand } from '../command.ts'
import { verifyLog } from './audit-verify.ts'
import { makeBackup } from './backup.ts'
import { invitePerson } from './invite.ts'
import { importPeople } from './people-import.ts'
import { listDirectory } from './people-list.ts'
import { givePassword } from './people-password.ts'
import { restorePerson } from './people-restore.ts'
import { changeRoles } from './people-role.ts'
import { takeSecondFactor } from './people-second-factor.ts'
import { suspendPerson } from './people-suspend.ts'
import { restoreAll } from './restore.ts'
import { renewSetup } from './setup.ts'
import { makeToken } from './token.ts'

/** In the order in which help lists them. */
export const commands: AnyCommand[] = [
  renewSetup,
  importPeople,
  listDirectory,
  suspendPerson,
  restorePerson,
  givePassword,
  takeSecondFactor,
  changeRoles,
  invitePerson,
  makeToken,
  verifyLog,
  makeBackup,
  restoreAll,
]
