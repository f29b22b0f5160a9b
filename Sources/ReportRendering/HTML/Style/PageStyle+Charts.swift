extension PageStyle {
    static let charts = """
        svg{display:block}
        svg text{fill:var(--ink);font-size:12px;font-family:inherit}
        svg .axis{fill:var(--soft);font-size:11px}
        .grid{stroke:var(--line);fill:none}
        .base{stroke:var(--soft)}
        .fill{fill:var(--fill)}
        .trend{fill:none;stroke:var(--fill);stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}
        .point{fill:var(--card);stroke:var(--fill);stroke-width:2}
        .point.last{fill:var(--fill)}
        .line-chart,.histogram{width:100%;height:auto;max-height:24rem}
        .line-chart text,.histogram text{text-anchor:middle}
        .line-chart .y{text-anchor:end;dominant-baseline:middle}
        .line-chart .value.last{font-weight:700;font-size:14px}
        .narrow,.small .inner,.narrow .inner{display:none}
        .small .value.last,.narrow .value.last{display:inline}
        .small .value.last{font-size:13px}
        .histogram .x.last{text-anchor:end}
        .radar{width:100%;height:auto;max-width:26rem;margin-inline:auto}
        .radar .area{fill:var(--fill);fill-opacity:.28;stroke:var(--fill);stroke-width:2.5;stroke-linejoin:round}
        .radar .area.open{fill:none}
        .radar .reference{fill:none;stroke:var(--strong);stroke-width:1.5;stroke-dasharray:4 3}
        .radar .start{text-anchor:start}
        .radar .middle{text-anchor:middle}
        .radar .end{text-anchor:end}
        .radar .pillar{font-weight:600}
        .radar .value{fill:var(--soft)}
        .radar .ring{font-size:9.5px}
        .iceberg{width:100%;height:auto;max-width:22rem}
        .iceberg text{text-anchor:middle}
        .iceberg .count{font-weight:700;font-size:15px}
        .iceberg .water{fill:var(--wash)}
        .iceberg .ice{stroke:var(--soft);stroke-width:1.5;fill:var(--card)}
        .iceberg .i1{fill:var(--h5)}
        .iceberg .i2{fill:var(--h6)}
        .spark{width:96px;height:24px}
        .spark .trend{stroke-width:1.75}
        td.draw{position:relative;padding:0;min-width:9rem;width:30%}
        td.draw svg{position:absolute;left:0;top:0;width:100%;height:calc(100% + 1px)}
        .bar .limit{stroke:var(--line);vector-effect:non-scaling-stroke;stroke-dasharray:2 2}
        .bar .before{stroke:var(--strong);stroke-width:2.5;vector-effect:non-scaling-stroke}
        .pareto .rest{fill:var(--rest)}
        .pareto .eighty{stroke:var(--bad);vector-effect:non-scaling-stroke;stroke-dasharray:4 3;stroke-width:1.5}
        .pareto .cumulative{stroke:var(--strong);stroke-width:2;vector-effect:non-scaling-stroke}
        table.pareto-table td.draw{border-bottom-color:transparent}
        .key{display:inline-block;width:1.5rem;height:.75rem;vertical-align:-.05rem;margin-right:.3rem}
        """

    static let details = """
        details{margin:0}
        summary{cursor:pointer;padding:.5rem .2rem}
        summary:hover{background:var(--hair)}
        .tree{border-top:1px solid var(--line)}
        .tree>details{border-bottom:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 2.9rem}
        .tree summary .name{font-weight:650;margin-right:.6rem}
        .tree summary .facts{color:var(--soft);font-size:.86rem}
        .tree summary .score{font-weight:700;margin-right:.5rem}
        .tree details details{margin-left:1.1rem;border-left:3px solid var(--line);padding-left:.7rem}
        .tree details[open]>summary{background:var(--wash)}
        .tree .inside{padding:.3rem 0 1rem}
        .finding td:first-child{width:30%}
        .finding td:last-child{width:30%}
        .finding td:nth-child(3){text-align:right;white-space:nowrap}
        .finding thead th{position:static;background:none}
        .fold>summary{color:var(--accent);font-weight:600}
        """
}
