import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './io.ts';
import type { Shell } from './option-values.ts';

// Each script asks the program itself, under the name that it was called by, what can stand where the cursor is. Words
// that end in = or / are not finished, so no space follows them.

const BASH = `# parley completion bash > ~/.local/share/bash-completion/completions/parley
_parley() {
  local words=() word joins= about
  # Bash cuts words at =, which belongs to them here.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ ( -n $joins || $word == = ) && \${#words[@]} -gt 0 ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    if [[ $word == = ]]; then joins=1; else joins=; fi
  done
  local typed=\${COMP_WORDS[COMP_CWORD]}
  [[ $typed == = ]] && typed=
  local last=\${words[\${#words[@]}-1]}
  local kept=\${last%"$typed"}
  COMPREPLY=()
  while IFS=$'\\t' read -r word about; do
    word=\${word#"$kept"}
    if [[ $word == *[^[:alnum:]_./=:@%+,~-]* ]]; then printf -v word %q "$word"; fi
    COMPREPLY+=("$word")
  done < <("\${COMP_WORDS[0]}" __complete -- "\${words[@]}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *[=/] ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _parley parley
`;

const ZSH = `#compdef parley
# parley completion zsh > "\${fpath[1]}/_parley"
_parley() {
  local line word found tab=$'\\t'
  local -a lines open closed openTexts closedTexts
  found=$("\${words[1]}" __complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  lines=("\${(@f)found}")
  for line in "\${lines[@]}"; do
    [[ -n $line ]] || continue
    word=\${line%%$tab*}
    if [[ $word == *[=/] ]]; then
      open+=("$word")
      openTexts+=("\${line/$tab/  -- }")
    else
      closed+=("$word")
      closedTexts+=("\${line/$tab/  -- }")
    fi
  done
  (( \${#open} )) && compadd -l -S '' -d openTexts -a open
  (( \${#closed} )) && compadd -l -d closedTexts -a closed
  (( \${#open} + \${#closed} ))
}
if [[ \${funcstack[1]} == _parley ]]; then
  _parley "$@"
else
  compdef _parley parley
fi
`;

const FISH = `# parley completion fish > ~/.config/fish/completions/parley.fish
function __parley_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    $before[1] __complete -- $before[2..-1] "$current" 2>/dev/null
end
complete -c parley -f -a '(__parley_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

/** Prints the script by which a shell completes command lines of the program. */
export async function completion(shell: Shell, { io }: CommandContext): Promise<ExitCode> {
  io.out(SCRIPTS[shell]);
  return 0;
}
