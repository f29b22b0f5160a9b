extension PageStyle {
    static let base = """
        *{box-sizing:border-box}
        html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);line-height:1.55;overflow-wrap:anywhere;
        font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",\
        "Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;font-variant-numeric:tabular-nums}
        h1,h2,h3,h4,h5{line-height:1.25;margin:0;text-wrap:balance}
        h1{font-size:clamp(1.6rem,1.2rem + 1.8vw,2.5rem);font-weight:700;letter-spacing:-.01em}
        h2{font-size:1.45rem;font-weight:700}
        h3{font-size:1.05rem;font-weight:650;margin:1.6rem 0 .6rem}
        h4,h5{font-size:.95rem;font-weight:650;margin:1rem 0 .3rem}
        p{margin:.4rem 0;max-width:46rem}
        a{color:var(--accent);text-underline-offset:.15em}
        code{font-family:ui-monospace,Consolas,"DejaVu Sans Mono",monospace;font-size:.88em}
        small,.soft{color:var(--soft)}
        small{font-size:.88em}
        ul{padding-left:1.2rem;max-width:46rem}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
        [hidden]{display:none!important}
        .skip{position:absolute;left:-999rem;top:0;background:var(--card);padding:.6rem 1rem;z-index:9}
        .skip:focus{left:.5rem;top:.5rem}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .up::before{content:"▲ ";content:"▲ "/""}
        .down::before{content:"▼ ";content:"▼ "/""}
        .better{color:var(--accent)}
        .worse{color:var(--bad)}
        .chip{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .55em;font-size:.85em;
        line-height:1.5;font-weight:600;white-space:nowrap}
        .chip.bad{color:var(--bad);background:var(--badwash)}
        .chip.good{color:var(--accent);background:var(--wash)}
        .chip.plain{color:var(--soft)}
        """

    static let layout = """
        header,main,footer,.contents{padding-inline:max(1rem,calc(50vw - 37rem))}
        header{padding-block:2.6rem 1.6rem}
        .eyebrow{color:var(--soft);font-weight:600;margin:0 0 .4rem}
        .status{margin-top:1.1rem;padding:.8rem 1rem;border-left:6px solid var(--accent);background:var(--wash);
        border-radius:0 .4rem .4rem 0;max-width:none}
        .status.gaps{border-color:var(--bad);background:var(--badwash)}
        .status p{margin:.1rem 0}
        .status ul{margin:0 0 .2rem}
        .status strong{font-size:1.08rem}
        .contents{border-block:1px solid var(--line);padding-block:.55rem}
        .contents ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.15rem;max-width:none}
        .contents a{display:inline-block;padding:.25rem 0;text-decoration:none;font-size:.92rem}
        .contents a:hover{text-decoration:underline}
        main>section{padding-block:2.4rem 0}
        main>section>h2{padding-top:.9rem;border-top:3px solid var(--strong)}
        .lead{color:var(--soft);margin:.35rem 0 1.1rem}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.9rem;margin:1.1rem 0;padding:0;
        list-style:none;max-width:none}
        .tile{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1rem}
        .tile b{display:block;font-size:2rem;line-height:1.15;font-weight:700;letter-spacing:-.01em}
        .tile .name{display:block;font-size:.88rem;color:var(--soft);font-weight:600}
        .tile .more{display:block;font-size:.84rem;color:var(--soft)}
        .panel{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem}
        .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:.9rem;margin:1rem 0}
        .panels>*{margin:0}
        .panel h3,.panel h4,.panel h5{margin:0 0 .2rem}
        .tile.first{grid-column:span 2;display:grid;grid-template-columns:1fr auto;align-content:start}
        .tile.first>*{grid-column:1}
        .tile.first .spark{grid-column:2;grid-row:1/span 4;width:11rem;height:auto;align-self:center}
        figure{margin:1rem 0}
        figcaption{color:var(--soft);font-size:.84rem;margin-top:.4rem}
        .pair{display:grid;grid-template-columns:minmax(0,26rem) minmax(0,1fr);gap:1rem;align-items:start}
        footer{padding-block:3rem 2rem;color:var(--soft);font-size:.88rem}
        .estimate{border:2px dashed var(--soft);border-radius:.5rem;padding:.9rem 1rem;margin:1rem 0}
        .estimate .tiles{margin:.7rem 0 .2rem}
        .estimate .tile{background:none}
        """
}
