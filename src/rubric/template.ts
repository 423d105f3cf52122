/** What `ats-check rubric new` writes: a small rubric that validates and passes its own tests. */

export interface NewRubric {
  /** Also the file name. */
  readonly id: string
  readonly title: string
  /** Where the schema stands, seen from the new file. */
  readonly schemaPath?: string
  readonly extends?: readonly string[]
}

export function rubricTemplate({
  id,
  title,
  schemaPath = './rubric.schema.json',
  extends: parents = [],
}: NewRubric): string {
  const inherits =
    parents.length === 0
      ? '# extends: [general]                # build on other rubrics, by name or path'
      : `extends: [${parents.join(', ')}]`
  return `# yaml-language-server: $schema=${schemaPath}
schema: 1
id: ${id}
title: ${JSON.stringify(title)}
version: 0.1.0

# Where the advice comes from; items point here with \`source: guide\`.
sources:
  - { id: guide, title: Our hiring guide, confidence: opinion }   # documented | observed | opinion

${inherits}

scoring:
  pass: 60                           # a lower score fails the run; leave it out and none does

keywords:
  must:                              # missing is an error
    - Python                         # a known skill brings its own spellings
    - term: Message queue            # a group: one of these is enough
      any_of: [Kafka, RabbitMQ, SQS]
  should:                            # missing is a warning
    - { term: Kubernetes, aliases: [K8s] }
  nice: []                           # missing is a note

patterns:
  strong:                            # evidence to show
    - id: latency
      metric: [latency]
      points: 5
      fix: 'State it before and after: "p99 240 ms to 90 ms".'
      example: Cut p99 latency from 240 ms to 90 ms.
      counterexample: Made the service faster.
  weak:                              # wording to replace
    - id: duties
      phrases: [duties included]
      message: '"{match}" lists duties; results are missing'
      fix: Open with what you did and what came of it.
      example: Duties included code review.
      counterexample: Reviewed code for four teams.

mistakes:
  - id: queue-without-load
    when: { any: [keyword/message-queue] }
    unless: { metric: [throughput, volume, count], in: [experience, projects] }
    message: A queue is named, but not what it carries
    fix: Say how many messages it carries, and how fast.
    source: guide

tests:                               # ats-check rubric test ${id} --coverage
  - name: a strong bullet
    resume: |
      Ada Example

      # Experience
      ### Engineer, Acme, Jan 2020 - Present
      - Moved 40k messages per second through Kafka on Kubernetes in Python, cutting p99 latency from 240 ms to 90 ms.
    expect: { fires: [keyword/python, keyword/message-queue, keyword/kubernetes, strong/latency], silent: [weak/duties, mistake/queue-without-load] }
  - name: a weak bullet
    resume: |
      Ada Example

      # Experience
      ### Engineer, Acme, Jan 2020 - Present
      - Duties included looking after RabbitMQ.
    expect: { fires: [weak/duties, mistake/queue-without-load], missing: [keyword/python, keyword/kubernetes], score: { max: 50 } }
  - name: none of it
    resume: |
      Ada Example

      # Experience
      ### Gardener, Parks, Jan 2020 - Present
      - Planted roses.
    expect: { missing: [keyword/message-queue], silent: [strong/latency] }
`
}
