import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { forgetPerson } from '#web/data/leave.ts'
import { catchUp } from '#web/data/live/catch-up.ts'
import { connectLive } from '#web/data/live/connect.ts'
import { receiveLive } from '#web/data/live/receive.ts'
import { liveState } from '#web/data/live/state.ts'
import { sendBeforeLeaving, sendLeftBehind } from '#web/data/outbox/send.ts'
import { useMe } from '#web/data/session.ts'

/** A short break is nobody's business. */
const PATIENCE = 4000

/** Keeps the page live while somebody is signed in, and the posts on their way safe. */
export function useLive(): void {
  const navigate = useNavigate()
  const myId = useMe().account.id
  useEffect(() => {
    let broken = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = connectLive({
      onOpen() {
        clearTimeout(timer)
        liveState.set('open')
        if (broken) void catchUp()
        broken = false
      },
      onBreak() {
        if (broken) return
        broken = true
        timer = setTimeout(() => liveState.set('retrying'), PATIENCE)
      },
      onMessage(message) {
        if (message.name !== 'ended') return receiveLive(message, myId)
        if (message.data.reason === 'server_stopping') return
        forgetPerson()
        void navigate({ to: '/sign-in', search: { ended: message.data.reason } })
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
}
