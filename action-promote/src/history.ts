import type { History } from '#github'
import { type Known, known, read } from './facts.ts'

export interface Question {
  readonly descendant: string
  readonly ancestor: string
  readonly along?: 'first-parents'
}

interface Answers {
  /** One per question, in order; undefined for what was not asked. */
  readonly contains: readonly (Known<boolean> | undefined)[]
  /** One per tag object, in order; undefined for a tag without one. */
  readonly messages: Known<readonly (string | undefined)[]>
}

/** All questions at once. Where one commit is gone, each is asked alone: it must not hide what is known of the others. */
export async function ask(
  history: History,
  questions: readonly (Question | undefined)[],
  objects: readonly (string | undefined)[],
): Promise<Answers> {
  const asked = questions.filter((question) => question !== undefined)
  const annotated = objects.filter((id) => id !== undefined)
  const all = await read(() => history.ask({ contains: asked, messages: annotated }))
  if (all.known) {
    const { contains, messages } = all.value
    return {
      contains: spread(questions, contains.map(known)),
      messages: known(spread(objects, messages)),
    }
  }
  if (all.error.code !== 'base-unresolved')
    return { contains: questions.map((question) => question && all), messages: all }
  const contains: (Known<boolean> | undefined)[] = []
  for (const question of questions) contains.push(question && (await askOne(history, question)))
  const messages = await read(() => history.ask({ contains: [], messages: annotated }))
  return { contains, messages: messages.known ? known(spread(objects, messages.value.messages)) : messages }
}

async function askOne(history: History, question: Question): Promise<Known<boolean>> {
  return await read(async () => (await history.ask({ contains: [question], messages: [] })).contains[0] ?? false)
}

/** Puts the answers back to where their questions stood. */
function spread<T>(questions: readonly unknown[], answers: readonly T[]): readonly (T | undefined)[] {
  let next = 0
  return questions.map((question) => (question === undefined ? undefined : answers[next++]))
}
