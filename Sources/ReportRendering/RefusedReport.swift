/// `refused.csv`: one row per reason for a refusal.
public func refusedFile(_ refused: [RefusedInput], excel: Bool) -> RenderedFile {
    DataFile.refused.rendered(RefusedInput.columns, rows: refused, excel: excel)
}
