import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { endpoints } from '#contract/index.ts'
import { streamAddresses } from '#contract/live/streaming.ts'
import { describeApi } from '#server/api/product/openapi.ts'

const description = describeApi() as { paths: Record<string, Record<string, unknown>> }

test('the description of the API is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(description))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('it describes every endpoint, the streams and the health pages', () => {
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  const streams = ['/api/v1/streaming', '/api/v1/streaming/health', ...Object.keys(streamAddresses)]
  const others = ['/api/birdhouse/v1/live', '/healthz', ...streams].map((path) => `GET ${path}`)
  expect(described.sort()).toEqual([...Object.keys(endpoints), ...others].sort())
})
