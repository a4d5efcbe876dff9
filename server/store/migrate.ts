import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StartRefusal } from '../base/start-refusal.ts'
import * as peopleAndPosts from './migrations/0001-people-and-posts.ts'
import * as lists from './migrations/0002-lists.ts'
import * as suspended from './migrations/0003-suspended.ts'
import * as searchByAge from './migrations/0004-search-by-age.ts'
import * as warnings from './migrations/0005-warnings.ts'
import * as mutes from './migrations/0006-mutes.ts'
import * as secondFactor from './migrations/0007-second-factor.ts'
import * as roles from './migrations/0008-roles.ts'
import * as editions from './migrations/0009-editions.ts'
import * as audit from './migrations/0010-audit.ts'
import * as mail from './migrations/0011-mail.ts'
import * as listsOfPeople from './migrations/0012-lists-of-people.ts'
import * as polls from './migrations/0013-polls.ts'
import * as byMail from './migrations/0014-by-mail.ts'
import * as pins from './migrations/0015-pins.ts'
import * as reports from './migrations/0016-reports.ts'
import * as passkeys from './migrations/0017-passkeys.ts'
import * as drafts from './migrations/0018-drafts.ts'
import * as media from './migrations/0019-media.ts'
import * as groups from './migrations/0020-groups.ts'
import * as scheduled from './migrations/0021-scheduled.ts'
import * as filters from './migrations/0022-filters.ts'
import * as quotes from './migrations/0023-quotes.ts'
import * as search from './migrations/0024-search.ts'
import * as glossary from './migrations/0025-glossary.ts'
import * as searchSooner from './migrations/0026-search-sooner.ts'
import * as rules from './migrations/0027-rules.ts'
import * as emoji from './migrations/0028-emoji.ts'
import * as notificationPolicy from './migrations/0029-notification-policy.ts'
import * as looks from './migrations/0030-looks.ts'
import * as mutesOfTalk from './migrations/0031-mutes-of-talk.ts'
import * as cards from './migrations/0032-cards.ts'
import * as push from './migrations/0033-push.ts'
import * as digests from './migrations/0034-digests.ts'
import * as idsOfPushes from './migrations/0035-ids-of-pushes.ts'
import * as quotesForAll from './migrations/0036-quotes-for-all.ts'
import * as daily from './migrations/0037-daily.ts'
import * as limits from './migrations/0038-limits.ts'
import * as logo from './migrations/0039-logo.ts'
import * as archiveLinks from './migrations/0040-archive-links.ts'
import * as quotesOfSuspended from './migrations/0041-quotes-of-suspended.ts'
import * as conversations from './migrations/0042-conversations.ts'
import * as suspendedByDecision from './migrations/0043-suspended-by-decision.ts'
import * as archiveTaken from './migrations/0044-archive-taken.ts'
import * as warned from './migrations/0045-warned.ts'
import * as withdrawnKeys from './migrations/0046-withdrawn-keys.ts'
import * as directByThread from './migrations/0047-direct-by-thread.ts'
import * as announcements from './migrations/0048-announcements.ts'
import * as phone from './migrations/0049-phone.ts'
import * as channels from './migrations/0050-channels.ts'
import * as figures from './migrations/0051-figures.ts'
import * as deliveries from './migrations/0052-deliveries.ts'
import * as questions from './migrations/0053-questions.ts'
import * as smsReferences from './migrations/0054-sms-references.ts'
import * as deliveryOrder from './migrations/0056-delivery-order.ts'
import * as deliveryReference from './migrations/0057-delivery-reference.ts'
import * as weeklyDigests from './migrations/0058-weekly-digests.ts'
import * as wastedSends from './migrations/0059-wasted-sends.ts'
import * as verdictsCounted from './migrations/0060-verdicts-counted.ts'
import * as talk from './migrations/0061-talk.ts'
import * as questionsOutside from './migrations/0064-questions-outside.ts'
import * as planSettings from './migrations/0065-plan-settings.ts'
import * as templates from './migrations/0066-templates.ts'
import * as slipCodes from './migrations/0067-slip-codes.ts'
import * as followRequests from './migrations/0071-follow-requests.ts'
import * as profiles from './migrations/0072-profiles.ts'
import * as apps from './migrations/0073-apps.ts'
import * as notes from './migrations/0074-notes.ts'
import * as pushEncodings from './migrations/0075-push-encodings.ts'
import * as documents from './migrations/0076-documents.ts'
import * as answersInLists from './migrations/0077-answers-in-lists.ts'
import * as uploadsOfApps from './migrations/0078-uploads-of-apps.ts'
import * as drawingLeases from './migrations/0079-drawing-leases.ts'
import * as followWishes from './migrations/0080-follow-wishes.ts'
import * as pushWithoutDetail from './migrations/0081-push-without-detail.ts'
import * as fewWishes from './migrations/0082-few-wishes.ts'

/** In order; what has landed once is never changed. */
export const migrations: Record<string, Migration> = {
  '0001-people-and-posts': peopleAndPosts,
  '0002-lists': lists,
  '0003-suspended': suspended,
  '0004-search-by-age': searchByAge,
  '0005-warnings': warnings,
  '0006-mutes': mutes,
  '0007-second-factor': secondFactor,
  '0008-roles': roles,
  '0009-editions': editions,
  '0010-audit': audit,
  '0011-mail': mail,
  '0012-lists-of-people': listsOfPeople,
  '0013-polls': polls,
  '0014-by-mail': byMail,
  '0015-pins': pins,
  '0016-reports': reports,
  '0017-passkeys': passkeys,
  '0018-drafts': drafts,
  '0019-media': media,
  '0020-groups': groups,
  '0021-scheduled': scheduled,
  '0022-filters': filters,
  '0023-quotes': quotes,
  '0024-search': search,
  '0025-glossary': glossary,
  '0026-search-sooner': searchSooner,
  '0027-rules': rules,
  '0028-emoji': emoji,
  '0029-notification-policy': notificationPolicy,
  '0030-looks': looks,
  '0031-mutes-of-talk': mutesOfTalk,
  '0032-cards': cards,
  '0033-push': push,
  '0034-digests': digests,
  '0035-ids-of-pushes': idsOfPushes,
  '0036-quotes-for-all': quotesForAll,
  '0037-daily': daily,
  '0038-limits': limits,
  '0039-logo': logo,
  '0040-archive-links': archiveLinks,
  '0041-quotes-of-suspended': quotesOfSuspended,
  '0042-conversations': conversations,
  '0043-suspended-by-decision': suspendedByDecision,
  '0044-archive-taken': archiveTaken,
  '0045-warned': warned,
  '0046-withdrawn-keys': withdrawnKeys,
  '0047-direct-by-thread': directByThread,
  '0048-announcements': announcements,
  '0049-phone': phone,
  '0050-channels': channels,
  '0051-figures': figures,
  '0052-deliveries': deliveries,
  '0053-questions': questions,
  '0054-sms-references': smsReferences,
  '0056-delivery-order': deliveryOrder,
  '0057-delivery-reference': deliveryReference,
  '0058-weekly-digests': weeklyDigests,
  '0059-wasted-sends': wastedSends,
  '0060-verdicts-counted': verdictsCounted,
  '0061-talk': talk,
  '0064-questions-outside': questionsOutside,
  '0065-plan-settings': planSettings,
  '0066-templates': templates,
  '0067-slip-codes': slipCodes,
  '0071-follow-requests': followRequests,
  '0072-profiles': profiles,
  '0073-apps': apps,
  '0074-notes': notes,
  '0075-push-encodings': pushEncodings,
  '0076-documents': documents,
  '0077-answers-in-lists': answersInLists,
  '0078-uploads-of-apps': uploadsOfApps,
  '0079-drawing-leases': drawingLeases,
  '0080-follow-wishes': followWishes,
  '0081-push-without-detail': pushWithoutDetail,
  '0082-few-wishes': fewWishes,
}

/** Brings the database to the shape that this code expects. Safe to run from several nodes at once. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  await refuseOldServer(db)
  await refuseLentConnections(db)
  const { error } = await migrator(db).migrateToLatest()
  if (error === undefined) return
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('corrupted migrations')) {
    throw new StartRefusal(
      'The database was written by a newer Birdhouse than this one. Start the newer one, or restore a backup made by this one.',
    )
  }
  if ((error as { code?: string }).code === '55P03') {
    throw new StartRefusal(
      'Another program uses the tables that have to change, such as an older Birdhouse or a backup that is being made. End it, and start again.',
    )
  }
  throw error
}

/** Brings an empty database to the shape that it had after a migration, as a backup of that day needs it. */
export async function migrateTo<T>(db: Kysely<T>, name: string): Promise<void> {
  await refuseOldServer(db)
  const { error } = await migrator(db).migrateTo(name)
  if (error !== undefined) throw error
}

/** False for a migration that only a newer Birdhouse has. */
export const isKnown = (name: string): boolean => Object.hasOwn(migrations, name)

const migrator = <T>(db: Kysely<T>) => new Migrator({ db, provider: { getMigrations: async () => patient } })

/** The time that a statement of a request may take is not that of making every row anew. They all run in one transaction. */
const patient = Object.fromEntries(
  Object.entries(migrations).map(([name, { up }]) => [
    name,
    {
      async up(db: Kysely<unknown>) {
        await sql`set local statement_timeout = 0`.execute(db)
        // Whoever reads would queue behind a change that waits for somebody else's long transaction.
        await sql`set local lock_timeout = '30s'`.execute(db)
        await up(db)
      },
    },
  ]),
)

async function refuseOldServer<T>(db: Kysely<T>): Promise<void> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db)
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (major < 15) {
    throw new StartRefusal(
      `The PostgreSQL server at DATABASE_URL is version ${major}; Birdhouse needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    )
  }
}

/**
 * A pooler that lends a connection for a transaction only: two connections that are open at once turn out to be one. Nothing
 * would be heard through it of what happens at other nodes, such as that somebody lost their access.
 */
async function refuseLentConnections<T>(db: Kysely<T>): Promise<void> {
  const ask = async (one: Kysely<T>) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(one)).rows[0]?.pid
  const [first, second] = await db
    .connection()
    .execute(async (one) => [await ask(one), await db.connection().execute(ask)])
  if (first !== second) return
  throw new StartRefusal(
    'The pooler at DATABASE_URL lends a connection for one transaction only, and Birdhouse needs connections that stay. Set pool_mode = session there, or give the address of PostgreSQL itself, then start again.',
  )
}
