extension PageStyle {
    static let controls = """
        .tools{position:sticky;top:0;z-index:5;background:var(--paper);border-bottom:1px solid var(--line);
        padding:.5rem max(1rem,calc(50vw - 37rem));display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;
        font-size:.9rem}
        .tools form{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;flex:1}
        .tools label{white-space:nowrap;display:flex;gap:.35rem;align-items:center;color:var(--soft)}
        .tools input,.tools select,.tools button{font:inherit;color:var(--ink);background:var(--card);
        border:1px solid var(--soft);border-radius:.35rem;padding:.25rem .5rem;max-width:11rem;min-height:2.1rem}
        .tools button{cursor:pointer}
        .tools output{color:var(--soft)}
        """

    static let phone = """
        @media (max-width:44rem){
        .pair{grid-template-columns:minmax(0,1fr)}
        header{padding-block:1.4rem 1rem}
        .tools{position:static}
        .tools label{flex:1 1 100%;justify-content:space-between}
        .tools input,.tools select{flex:1;max-width:14rem}
        .tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem}
        .tile{padding:.7rem}
        .tile b{font-size:1.6rem}
        .wide{display:none}
        .narrow{display:block}
        .tree details details{margin-left:.2rem}
        .finding,.finding tbody,.finding tr{display:block}
        .finding thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .finding tr{border-bottom:1px solid var(--line);padding:.5rem 0}
        .finding td,.finding td:nth-child(3),.finding td:first-child,.finding td:last-child{display:block;width:auto;border:0;
        padding:.1rem .2rem;text-align:left}
        .finding td:first-child{font-weight:600}
        .finding td:nth-child(3)::before{content:"−"}
        .finding td:nth-child(3):lang(zh)::after{content:" 分"}
        .finding td:nth-child(3):lang(en)::after{content:" points"}
        th,td{padding:.4rem .5rem}
        tbody th{min-width:7rem}
        td.draw{min-width:7rem}
        }
        """

    /// Everything open, nothing to press, black on white, A4.
    static let print = """
        @page{size:A4;margin:14mm 12mm}
        @media print{
        body{background:#fff;font-size:9.5pt}
        header,main,footer,.contents{padding-inline:0}
        .tools,.skip,.contents,button{display:none!important}
        th button{display:contents!important}
        th button::after{display:none}
        main>section{padding-block:7mm 0}
        h2,h3,h4,summary,.lead,.legend{break-after:avoid}
        .tile,.panel,figure,tr,.status,.estimate{break-inside:avoid}
        .scroll,.tall{max-height:none;overflow:visible}
        thead th,table.heat th:first-child{position:static}
        table{font-size:8pt}
        th,td{padding:1mm 1.5mm}
        .tree>details{content-visibility:visible}
        details::details-content{content-visibility:visible;block-size:auto}
        summary{list-style:none}
        .h0,.h1,.h2,.h3,.h4,.h5,.h6,svg,.chip,.status,.tile{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        a{color:inherit;text-decoration:none}
        }
        """
}
