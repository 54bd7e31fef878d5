/// Names that cells have, now or later: no declaration and no input may take them.
package enum ReservedCodes {
  package static let cell: Set<String> = [
    "num", "den", "opt", "state", "value", "coverage", "target", "attainment", "met", "unit",
    "period", "prev", "year_ago", "at", "of", "parent", "ytd", "series", "rank", "peers",
    "median", "mad", "percentile", "maybe",
  ]
}
