import {
  Bell,
  Bookmark,
  Building2,
  FilePen,
  House,
  LayoutList,
  Mail,
  MessagesSquare,
  Search,
  Settings,
  Star,
  UserRound,
  UsersRound,
  Wrench,
} from 'lucide-react'

/** Places of the rail, in order. */
export const PLACES = [
  { to: '/', words: 'nav.home', icon: House },
  { to: '/company', words: 'nav.company', icon: Building2 },
  { to: '/notifications', words: 'nav.notifications', icon: Bell },
  { to: '/conversations', words: 'nav.conversations', icon: Mail },
  { to: '/search', words: 'nav.search', icon: Search },
  { to: '/people', words: 'nav.people', icon: UsersRound },
  { to: '/groups', words: 'nav.groups', icon: MessagesSquare },
  { to: '/lists', words: 'nav.lists', icon: LayoutList },
  { to: '/drafts', words: 'nav.drafts', icon: FilePen },
  { to: '/bookmarks', words: 'nav.bookmarks', icon: Bookmark },
  { to: '/favourites', words: 'nav.favourites', icon: Star },
  { to: '/you', words: 'nav.profile', icon: UserRound },
  { to: '/settings', words: 'nav.settings', icon: Settings },
  { to: '/admin', words: 'nav.admin', icon: Wrench },
] as const
