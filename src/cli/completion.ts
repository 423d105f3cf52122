/** `ats-check completion bash|zsh|fish`: prints a script for the shell, made from the flags themselves. */
import { Argument, Command, type Option } from 'commander'
import { lintFlags } from './flags.js'
import { allCommands, commandNames, type Define } from './main.js'

export const completionCommand: Define = (terminal, done) =>
  new Command('ats-check completion')
    .summary('a script that completes commands, flags and rubrics in a shell')
    .description(
      'Prints a completion script. bash: source <(ats-check completion bash); zsh: the same, after compinit; fish: ats-check completion fish | source',
    )
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: keyof typeof scripts) => {
      terminal.stdout.write(scripts[shell]((await allCommands(terminal)).map(named)))
      done(0)
    })

/** A command under its own name, without ours. */
interface Named {
  readonly name: string
  readonly flags: readonly Option[]
}

/** The flags of its subcommands count as its own: a shell need not know more. */
const named = (command: Command): Named => {
  const flags = [command, ...command.commands].flatMap((one) => one.options)
  return {
    name: command.name().replace(/^ats-check /, ''),
    flags: flags.filter((flag, index) => flags.findIndex(({ long }) => long === flag.long) === index),
  }
}

const rubricCommands = ['list', 'show', 'validate', 'test', 'new', 'schema']

const commandWords = (): string => [...commandNames, 'help'].join(' ')
const flagsOf = (option: Option): string[] => [option.short, option.long].filter((flag) => flag !== undefined)
const flagWords = ({ flags }: Named): string => [...flags.flatMap(flagsOf), '--help'].join(' ')

/** For a `case` of the shell: a command's flags where one is named, else those of `lint`. */
const flagCases = (commands: readonly Named[], offer: (words: string) => string): string =>
  [
    ...commands.filter(({ name }) => name !== 'lint').map((one) => `      ${one.name}) ${offer(flagWords(one))} ;;`),
    ...commands
      .filter(({ name }) => name === 'lint')
      .map((one) => `      *) ${offer(`${flagWords(one)} --version`)} ;;`),
  ].join('\n')

/** Flags whose values are known, with those values. */
const choices = (): (readonly [flags: string[], values: readonly string[]])[] =>
  lintFlags().flatMap((option) =>
    option.argChoices === undefined ? [] : [[flagsOf(option), option.argChoices] as const],
  )

/** The names that \`rubric list\` prints: the shell asks the tool, so that new rubrics are known at once. */
const rubricNames = "ats-check rubric list 2>/dev/null | sed 's/ .*//'"

const bash = (commands: readonly Named[]): string => `# bash completion for ats-check
_ats_check() {
  local word previous
  word="\${COMP_WORDS[COMP_CWORD]}"
  previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$previous" in
    -r|--rubric) COMPREPLY=($(compgen -W "$(${rubricNames})" -- "$word")); compopt -o default; return ;;
${choices()
  .map(
    ([flags, values]) =>
      `    ${flags.join('|')}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$word")); return ;;`,
  )
  .join('\n')}
  esac
  if [[ "$word" == -* ]]; then
    case "\${COMP_WORDS[1]}" in
${flagCases(commands, (words) => `COMPREPLY=($(compgen -W "${words}" -- "$word"))`)}
    esac
    return
  fi
  if [[ "\${COMP_WORDS[1]}" == rubric && $COMP_CWORD -eq 2 ]]; then
    COMPREPLY=($(compgen -W "${rubricCommands.join(' ')}" -- "$word"))
    return
  fi
  if [[ "\${COMP_WORDS[1]}" == rubric && $COMP_CWORD -gt 2 ]]; then
    COMPREPLY=($(compgen -W "$(${rubricNames})" -- "$word"))
    compopt -o default
    return
  fi
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commandWords()}" -- "$word") $(compgen -f -- "$word"))
    compopt -o filenames
    return
  fi
  COMPREPLY=($(compgen -f -- "$word"))
  compopt -o filenames
}
complete -F _ats_check ats-check
`

const zsh = (commands: readonly Named[]): string => `#compdef ats-check
_ats_check() {
  local previous="\${words[CURRENT-1]}"
  case "$previous" in
    -r|--rubric) compadd -- \${(f)"$(${rubricNames})"}; _files; return ;;
${choices()
  .map(([flags, values]) => `    ${flags.join('|')}) compadd -- ${values.join(' ')}; return ;;`)
  .join('\n')}
  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    case "\${words[2]}" in
${flagCases(commands, (words) => `compadd -- ${words}`)}
    esac
    return
  fi
  if [[ "\${words[2]}" == rubric ]]; then
    if (( CURRENT == 3 )); then
      compadd -- ${rubricCommands.join(' ')}
    else
      compadd -- \${(f)"$(${rubricNames})"}
      _files
    fi
    return
  fi
  (( CURRENT == 2 )) && compadd -- ${commandWords()}
  _files
}
(( $+functions[compdef] )) && compdef _ats_check ats-check
`

const fish = (commands: readonly Named[]): string =>
  [
    '# fish completion for ats-check',
    `complete -c ats-check -n __fish_use_subcommand -a "${commandWords()}"`,
    `complete -c ats-check -n "__fish_seen_subcommand_from rubric" -a "${rubricCommands.join(' ')}"`,
    ...commands.flatMap(({ name, flags }) => flags.map((flag) => fishFlag(flag, name))),
    '',
  ].join('\n')

/** `lint` is meant also where no command is named. */
function fishFlag(option: Option, command: string): string {
  const others = commandNames.filter((name) => name !== 'lint').join(' ')
  const where =
    command === 'lint' ? `not __fish_seen_subcommand_from ${others}` : `__fish_seen_subcommand_from ${command}`
  const names = [
    option.short && `-s ${option.short.slice(1)}`,
    option.long && `-l ${option.long.slice(2)}`,
    option.required && '-r',
  ]
  const values =
    option.long === '--rubric'
      ? [`-f -a "(${rubricNames})"`]
      : option.argChoices === undefined
        ? []
        : [`-f -a "${option.argChoices.join(' ')}"`]
  const description = `-d '${option.description.replaceAll("'", "\\'")}'`
  return [`complete -c ats-check -n '${where}'`, ...names.filter(Boolean), ...values, description].join(' ')
}

const scripts = { bash, zsh, fish }
