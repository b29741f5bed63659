import { commitRangeContract } from '../contracts/commit-range.ts'
import { deploymentStoreContract } from '../contracts/deployment-store.ts'
import { evidenceReaderContract } from '../contracts/evidence-reader.ts'
import { historyContract } from '../contracts/history.ts'
import { releaseStoreContract } from '../contracts/release-store.ts'
import { tagStoreContract } from '../contracts/tag-store.ts'
import type { Setting } from '../contracts/yard.ts'
import { memoryRepository } from './memory-repository.ts'

async function open(setting: Setting = {}) {
  const repository = memoryRepository(setting)
  const { tags: store, releases } = repository
  return { ...repository, store, byHand: releases.byHand, close: async () => {} }
}

tagStoreContract('in memory', () => open())
historyContract('in memory', () => open())
deploymentStoreContract('in memory', () => open())
evidenceReaderContract('in memory', open)
releaseStoreContract('in memory', () => open())
commitRangeContract('in memory', () => open())
