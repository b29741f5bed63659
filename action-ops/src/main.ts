import { runAction } from '#toolkit'
import { apply } from './apply.ts'
import { connect } from './connect.ts'
import { metadata } from './metadata.ts'
import { observe } from './observe.ts'
import { plan } from './plan.ts'
import { report } from './report.ts'

await runAction(metadata, { connect, observe, plan, apply, report })
