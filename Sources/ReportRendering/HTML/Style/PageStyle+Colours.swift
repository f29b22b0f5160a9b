extension PageStyle {
    /// Light, dark by the system's wish or the reader's, and always light on paper.
    static let colours = """
        :root{\(light)}
        @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
        @media screen{:root[data-theme=dark]{\(dark)}}
        """

    /// Blue and orange keep apart for every kind of colour blindness; every colour is also a word, a number or a shape.
    private static let light = """
        color-scheme:light;--paper:#f6f5f1;--card:#fff;--ink:#1a2330;--soft:#525d6b;--line:#d9d8d2;--hair:#ebeae5;
        --accent:#1c5a96;--wash:#e3edf6;--bad:#a23b05;--badwash:#fbe8dc;--fill:#3f7fb8;--rest:#aebfce;--strong:#1a2330;
        --h0:#8f2f04;--h1:#c24e0b;--h2:#f7a14d;--h3:#fbd9a6;--h4:#f1efe8;--h5:#cfe2f1;--h6:#93c0e2;
        --t0:#fff;--t1:#fff;--t2:#1a2330;--t3:#1a2330;--t4:#1a2330;--t5:#1a2330;--t6:#1a2330
        """

    private static let dark = """
        color-scheme:dark;--paper:#10161d;--card:#18212b;--ink:#e7ebef;--soft:#a9b4c0;--line:#36424f;--hair:#263140;
        --accent:#82bbf0;--wash:#1d3247;--bad:#ffb07a;--badwash:#43291a;--fill:#4c8fcb;--rest:#42576d;--strong:#e7ebef;
        --h0:#ff9a5c;--h1:#d9793a;--h2:#8a4a1c;--h3:#573822;--h4:#26303b;--h5:#1e4261;--h6:#2a6291;
        --t0:#10161d;--t1:#10161d;--t2:#fff;--t3:#f6e9de;--t4:#e7ebef;--t5:#e7ebef;--t6:#fff
        """
}
