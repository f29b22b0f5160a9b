/// A published scoring model; loading turns it into combinations, points and weights (scoring rule 5.4).
public enum Scheme: String, Sendable, CaseIterable {
    case xccdfDefault = "xccdf-default"
    case xccdfFlat = "xccdf-flat"
    case xccdfFlatUnweighted = "xccdf-flat-unweighted"
    case xccdfAbsolute = "xccdf-absolute"
}
