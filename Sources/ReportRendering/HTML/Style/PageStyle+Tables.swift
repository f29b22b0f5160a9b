extension PageStyle {
    static let tables = """
        .scroll{position:relative;overflow:auto;background:var(--card);border:1px solid var(--line);
        border-radius:.5rem;margin:.8rem 0}
        .tall{max-height:min(80vh,46rem)}
        table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem}
        caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        th,td{overflow-wrap:break-word;padding:.42rem .7rem;text-align:left;vertical-align:middle;border-bottom:1px solid var(--hair)}
        tbody tr:last-child>*{border-bottom:0}
        thead th{position:sticky;top:0;background:var(--card);border-bottom:1px solid var(--line);font-size:.92em;
        color:var(--soft);font-weight:650;vertical-align:bottom;z-index:1}
        th.n,td.n{text-align:right}
        td.n{white-space:nowrap}
        thead th{min-width:4.2em}
        tbody th{font-weight:600;min-width:8.5rem}
        tbody tr:hover>*{background-color:var(--hair)}
        .under{display:block;font-weight:400;color:var(--soft)}
        td.text{min-width:12rem}
        td.brief{white-space:nowrap}
        td:not([class]){min-width:6rem}
        tbody a{text-decoration:none}
        tbody a:hover{text-decoration:underline}
        table.cover td:not([class]){text-align:center}
        table.cover thead th:nth-child(n+3){text-align:center}
        table.cover td span{font-weight:700}
        th button{all:unset;cursor:pointer;display:inline}
        th button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
                th[aria-sort] button::after{content:"\\00a0↕";color:color-mix(in srgb,currentColor 40%,transparent)}
        th[aria-sort=ascending] button::after{content:"\\00a0▲"}
        th[aria-sort=descending] button::after{content:"\\00a0▼"}
        table.heat{width:auto;min-width:100%}
        table.heat th:first-child{position:sticky;left:0;background:var(--card);z-index:2}
        table.heat thead th{font-weight:600;min-width:4.6rem;max-width:9rem;text-align:center}
        table.heat thead th:first-child{z-index:3;text-align:left}
        table.heat td{text-align:center;border:1px solid var(--card)}
        .h0{background:var(--h0)!important;color:var(--t0)}
        .h1{background:var(--h1)!important;color:var(--t1)}
        .h2{background:var(--h2)!important;color:var(--t2)}
        .h3{background:var(--h3)!important;color:var(--t3)}
        .h4{background:var(--h4)!important;color:var(--t4)}
        .h5{background:var(--h5)!important;color:var(--t5)}
        .h6{background:var(--h6)!important;color:var(--t6)}
        td.none{color:var(--soft)}
        .legend{display:flex;flex-wrap:wrap;gap:.3rem;margin:.5rem 0;padding:0;list-style:none;font-size:.8rem;
        align-items:center}
        .legend li{padding:.1rem .55rem;border-radius:.2rem}
        """
}
