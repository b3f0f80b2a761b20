// What is told to people, and worked examples that are tests themselves, are no logic: changing them proves nothing.
const NOT_LOGIC = new Set(['examples', 'title', 'says', 'remedy', 'zh', 'en', 'describe'])

const nameOf = key => key?.name ?? key?.value

const words = {
  shouldIgnore(path) {
    if (path.isObjectProperty() && NOT_LOGIC.has(nameOf(path.node.key))) return 'told to people'
    if (path.isCallExpression() && nameOf(path.node.callee.property) === 'describe') return 'told to people'
    if (path.isThrowStatement()) return 'what a bug of ours says'
    return undefined
  },
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: words }]
