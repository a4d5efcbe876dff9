import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiError, call } from '#web/data/call.ts'
import { forgetPerson } from '#web/data/forget.ts'
import { catchUp } from '#web/data/live/catch-up.ts'
import { connectLive } from '#web/data/live/connect.ts'
import { receiveLive } from '#web/data/live/receive.ts'
import { settled } from '#web/data/live/settled.ts'
import { liveState } from '#web/data/live/state.ts'
import { sendBeforeLeaving, sendLeftBehind, sendUnreached } from '#web/data/outbox/send.ts'
import { useMe } from '#web/data/session.ts'
import { withPart } from '#web/ui/lazy-part.tsx'

/** A short break is nobody's business. */
const PATIENCE = 4000

/** The stream cannot tell a server that is away from one that does not know us any more. */
function isSignedOut(): Promise<boolean> {
  return call('GET /api/birdhouse/v1/me', {}).then(
    () => false,
    (error) => error instanceof ApiError && error.status === 401,
  )
}

/** Keeps the page live while somebody is signed in, and the posts on their way safe. */
export function useLive(): void {
  const navigate = useNavigate()
  const myId = useMe().account.id
  useEffect(() => {
    let broken = false
    let timer: ReturnType<typeof setTimeout> | undefined
    // The stream says why and then breaks; what was said first is the reason.
    let left = false
    const leave = (ended: string) => {
      if (left) return
      left = true
      forgetPerson()
      void navigate({ to: '/sign-in', search: { ended } })
    }
    const end = connectLive({
      onOpen() {
        clearTimeout(timer)
        liveState.set('open')
        broken = false
        void settled().then(catchUp)
        sendUnreached()
      },
      onBreak() {
        void isSignedOut().then((out) => out && leave('signed_out'))
        if (broken) return
        broken = true
        timer = setTimeout(() => liveState.set('retrying'), PATIENCE)
      },
      onMessage(message) {
        if (message.name !== 'ended') receiveLive(message, myId)
        else if (message.data.reason !== 'server_stopping') leave(message.data.reason)
      },
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [navigate, myId])
  useEffect(() => {
    void sendLeftBehind(myId)
    addEventListener('pagehide', sendBeforeLeaving)
    return () => removeEventListener('pagehide', sendBeforeLeaving)
  }, [myId])
  useEffect(() => {
    let stop = () => {}
    let here = true
    void withPart(import('#web/data/drafts/sync.ts'), ({ keepInStep }) => {
      if (here) stop = keepInStep(myId)
    })
    return () => {
      here = false
      stop()
    }
  }, [myId])
}
