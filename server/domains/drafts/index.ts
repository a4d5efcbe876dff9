export {
  addDraft,
  type Draft,
  deleteDraft,
  forgetDrafts,
  readDraft,
  readDrafts,
  restoreDraft,
  saveDraft,
} from './drafts.ts'
