import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '#web/ui/base.css'
import { client } from '#web/data/client.ts'
import { startLanguage } from '#web/locales/language.ts'
import { Toasts } from '#web/ui/toast.tsx'
import { router } from './router.tsx'

if (import.meta.env.PROD) void import('#web/data/offline.ts').then(({ keepForOffline }) => keepForOffline())

history.scrollRestoration = 'manual'

await startLanguage()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </StrictMode>,
  )
}
