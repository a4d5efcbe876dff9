import type { TestProject } from 'vitest/node'
import { startTestCluster } from './embedded-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the run's PostgreSQL server: `openTestCluster(inject('clusterUrl'))` makes databases on it. */
    clusterUrl: string
    /** Folder for the pictures of the sample organisation, as the copies of its database name them. */
    samplePictures: string
  }
}

/** Runs once before a project's tests; what it returns runs after the last. */
export default async function provideCluster(project: TestProject) {
  const cluster = await startTestCluster()
  project.provide('clusterUrl', cluster.url)
  project.provide('samplePictures', cluster.samplePictures)
  return cluster.stop
}
