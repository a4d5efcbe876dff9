import type { CDPSession, Page } from 'playwright-core'

/** Chromium's virtual authenticator: a device that says yes at once, until it is told otherwise. */
export async function givePasskeyDevice(
  page: Page,
): Promise<{ device: CDPSession; authenticatorId: string }> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  const options = {
    ...{ protocol: 'ctap2' as const, transport: 'internal' as const },
    ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    automaticPresenceSimulation: true,
  }
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options })
  return { device, authenticatorId }
}
