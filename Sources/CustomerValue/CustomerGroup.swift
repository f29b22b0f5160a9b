public import ExactArithmetic

/// What a group of customers brings, as the calculation of customer value takes it (客户关系价值, seed row C7).
public struct CustomerGroup: Sendable, Hashable {
    /// What the group is called.
    public let name: String
    /// How many customers it has; a whole number, at least 1.
    public let customers: Fraction
    /// What one of them spends a year, in money; 0 or more.
    public let yearlySpend: Fraction
    /// How long one of them stays, in years; more than 0.
    public let years: Fraction
    /// How many new customers all of them together bring a year; 0 or more.
    public let yearlyReferrals: Fraction

    /// Nil when a number is out of its range.
    public init?(
        name: String, customers: Fraction, yearlySpend: Fraction, years: Fraction, yearlyReferrals: Fraction
    ) {
        guard customers.isInteger, customers >= .one, !yearlySpend.isNegative, years > .zero,
            !yearlyReferrals.isNegative
        else { return nil }
        self.name = name
        self.customers = customers
        self.yearlySpend = yearlySpend
        self.years = years
        self.yearlyReferrals = yearlyReferrals
    }

    /// What one customer is worth, and what is lost with one: yearly spend × years × (1 + yearly referrals ÷ customers).
    public var valueOfOne: Fraction {
        // There is at least one customer.
        let referred = yearlyReferrals.divided(by: customers) ?? .zero
        return yearlySpend * years * (.one + referred)
    }

    /// What the whole group is worth: yearly spend × years × (customers + yearly referrals), the same times the customers.
    public var value: Fraction { yearlySpend * years * (customers + yearlyReferrals) }
}

/// The value of several groups together.
public struct CustomerValue: Sendable, Hashable {
    /// In the order given; never empty.
    public let groups: [CustomerGroup]

    /// Nil without a group.
    public init?(_ groups: [CustomerGroup]) {
        guard !groups.isEmpty else { return nil }
        self.groups = groups
    }

    public var customers: Fraction { groups.map(\.customers).reduce(.zero, +) }

    public var value: Fraction { groups.map(\.value).reduce(.zero, +) }

    /// What is lost with one customer of whatever group: the mean, every customer counting once.
    public var valueOfOne: Fraction { value.divided(by: customers) ?? .zero }
}
