import { isIP } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { parseWorkingHours } from '#rules/people/working-hours.ts'
import { isZone } from '#rules/people/zone-time.ts'
import { StartRefusal } from './start-refusal.ts'

/** A number from `least` to `most`. */
function whole(least: number, most: number) {
  const said = `give a number from ${least} to ${most}`
  return z.coerce.number(said).int(said).min(least, said).max(most, said)
}
const flag = z.enum(['true', 'false'], 'give true or false').transform((v) => v === 'true')
const url = z
  .url({ protocol: /^https?$/, error: 'give an address that begins with https:// or http://' })
  .transform((v) => v.replace(/\/+$/, ''))
  .refine((v) => URL.parse(v)?.origin === v, 'give an address without a path, a name or a password')
const proxy = /^(loopback|linklocal|uniquelocal)$/

/** An address or a range of them, `10.0.0.0/8`, or one of the names that Fastify knows. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return proxy.test(text)
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

const isAddress = (text: string) => isNetwork(text) && !proxy.test(text)

/** Every setting, read once from the environment. The operator's page is generated from these descriptions. */
export const settings = {
  PORT: whole(0, 65_535).default(3000).describe('Port to listen on; 0 takes a free one.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('Address to listen on. Put a TLS proxy in front before listening wider.'),
  DATA_DIR: z.string().default('./data').describe('Folder for the embedded database and files.'),
  MEDIA_DIR: z
    .string()
    .optional()
    .describe(
      'Folder for pictures and videos. Several nodes need one that they share. Default: `media` in DATA_DIR.',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'give an address that begins with postgres://')
    .optional()
    .describe(
      'A PostgreSQL server, 15 or newer, to use instead of the embedded one: `postgres://user:password@host/database`.',
    ),
  DATABASE_POOL: whole(2, 100).default(10).describe('Connections to the database, at most.'),
  PUBLIC_URL: url
    .optional()
    .describe(
      'The address that people type, without a path: `https://birdhouse.example.org`. Default: http://localhost and the port.',
    ),
  TRUST_PROXY: z
    .string()
    .refine((v) => v.split(',').every((one) => isNetwork(one.trim())), 'give addresses, separated by commas')
    .optional()
    .describe(
      'Addresses of proxies whose X-Forwarded-For is believed, separated by commas. Without it the header is ignored.',
    ),
  RATE_LIMITS: flag
    .default(true)
    .describe('Limit requests by account and by address. Turn off for measurements only.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'give silent, error, warn, info or debug')
    .default('info')
    .describe('How much is logged, as one line of JSON each.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'give 16 characters or more')
    .optional()
    .describe(
      'Opens `GET /metrics` for Prometheus to whoever sends `Authorization: Bearer` and this. Without it there is no such address, and nothing is measured.',
    ),
  SECRET_KEY: z
    .string()
    .min(32, 'give 32 characters or more')
    .optional()
    .describe(
      'Seals secrets in the database, such as those of authenticator apps: 32 random characters or more, the same on every node. Default: the file `secret-key` in DATA_DIR, made at the first use. Keep a copy apart from the backups.',
    ),
  SMTP_HOST: z
    .string()
    .optional()
    .describe(
      'Mail server. With it, mail is set up by these settings and no more in the administration. MAIL_SENDER is needed too.',
    ),
  SMTP_PORT: whole(1, 65_535).default(587).describe('Port of the mail server.'),
  SMTP_SECURITY: z
    .enum(['tls', 'starttls', 'none'], 'give tls, starttls or none')
    .default('starttls')
    .describe(
      '`tls` from the start (usually port 465), `starttls` (587), or `none` for a relay on the same machine.',
    ),
  SMTP_USER: z
    .string()
    .default('')
    .describe('Name to sign in to the mail server with; empty where it wants none.'),
  SMTP_PASSWORD: z.string().default('').describe('The password for that.'),
  MAIL_SENDER: z.email('give an e-mail address').optional().describe('The address that mail comes from.'),
  BOUNCE_ADDRESS: z
    .email('give an e-mail address')
    .optional()
    .describe(
      'Where announcements that can’t be delivered come back to; your mail server must take `name+anything@` for it, and hand what comes to the hook that docs/operate/mail.md describes. BOUNCE_SECRET is needed too.',
    ),
  BOUNCE_SECRET: z
    .string()
    .min(16, 'give 16 characters or more')
    .optional()
    .describe('Opens the hook for what came back to BOUNCE_ADDRESS.'),
  LINK_PREVIEWS: flag
    .default(true)
    .describe(
      'Fetch the title and picture of what posts to everyone link to. It tells the linked site that somebody here posted the link.',
    ),
  FETCH_ALLOW: z
    .string()
    .default('')
    .refine(
      (v) => v === '' || v.split(',').every((one) => isAddress(one.trim())),
      'give addresses, separated by commas',
    )
    .transform((v) => v.split(',').flatMap((one) => one.trim() || []))
    .describe(
      'Private addresses and networks, separated by commas, that previews of links may be fetched from and push services may stand at all the same, at any port: `10.1.2.0/24`. Default: none.',
    ),
  UPLOAD_PATIENCE: whole(0, 60)
    .default(10)
    .describe(
      'Seconds that an app waits for a picture or video to be drawn; after that it is answered, and asks again.',
    ),
  HOME_MEMORY: whole(0, 1_000_000)
    .default(5000)
    .describe('Readers whose home timeline is kept in memory; 0 reads each from the database.'),
  USUAL_HOURS: z
    .string()
    .default('Mon-Fri 09:00-17:00')
    .refine((v) => parseWorkingHours(v).ok && v.trim() !== '', 'give hours such as Mon-Fri 09:00-17:00')
    .describe(
      'Working hours of people who have said none. Announcements that are no emergency come to people on other ways than the app in working hours only.',
    ),
  HOUSE_TIME_ZONE: z
    .string()
    .default('UTC')
    .refine(isZone, 'give a time zone such as Pacific/Auckland')
    .describe('By whose clock that is, for people whose time zone is not known.'),
  OVERRIDE_CHOICES: z
    .enum(['nothing', 'emergency', 'confirm'], 'give nothing, emergency or confirm')
    .default('emergency')
    .describe(
      'Which announcements come on channels, too, that a person has turned off: none, emergencies, or also those that must be confirmed.',
    ),
} satisfies Record<string, z.ZodType>

const Environment = z.object(settings)

export type Config = z.infer<typeof Environment> & {
  /** PUBLIC_URL, or where the server listens. Set once the port is known. */
  publicUrl: string
  /** MEDIA_DIR, or a folder in DATA_DIR. */
  mediaDir: string
  /** True when only this machine can reach the server. */
  loopback: boolean
}

/** Reads the environment; throws StartRefusal that names each setting that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, v]) => v !== undefined && v !== ''),
  )
  const read = Environment.safeParse(present)
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new StartRefusal(
      `A setting in the environment cannot be used. ${wrong.join('; ')}. docs/operate/configuration.md lists them all.`,
    )
  }
  const config = read.data
  if ((config.BOUNCE_ADDRESS === undefined) !== (config.BOUNCE_SECRET === undefined))
    throw new StartRefusal('BOUNCE_ADDRESS and BOUNCE_SECRET go together. Set both, or leave both out.')
  if (config.SMTP_HOST !== undefined && config.MAIL_SENDER === undefined)
    throw new StartRefusal(
      'SMTP_HOST is set, but not the address that mail comes from. Set MAIL_SENDER as well, or leave SMTP_HOST out.',
    )
  return {
    ...config,
    mediaDir: config.MEDIA_DIR ?? join(config.DATA_DIR, 'media'),
    publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    loopback: ['127.0.0.1', '::1', 'localhost'].includes(config.HOST),
  }
}
