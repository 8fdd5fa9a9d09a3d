//! The national clouds of Microsoft Graph.

/// A deployment of Microsoft Graph: its address, and the scope that a token for it is asked for.
///
/// Tenants of one cloud are not reachable through another. Give the credential the same cloud, as its
/// tokens come from that cloud's authority.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cloud {
    /// The worldwide service, `graph.microsoft.com`.
    #[default]
    Global,
    /// US Government L4 (GCC High), `graph.microsoft.us`.
    UsGovernmentL4,
    /// US Government L5 (DoD), `dod-graph.microsoft.us`.
    UsGovernmentL5,
    /// China operated by 21Vianet, `microsoftgraph.chinacloudapi.cn`.
    China,
}

impl Cloud {
    /// The address of the service, without a version and without a slash at its end.
    pub const fn endpoint(self) -> &'static str {
        match self {
            Cloud::Global => "https://graph.microsoft.com",
            Cloud::UsGovernmentL4 => "https://graph.microsoft.us",
            Cloud::UsGovernmentL5 => "https://dod-graph.microsoft.us",
            Cloud::China => "https://microsoftgraph.chinacloudapi.cn",
        }
    }

    /// The scope that asks for every permission which the application was granted in this cloud.
    pub const fn scope(self) -> &'static str {
        match self {
            Cloud::Global => "https://graph.microsoft.com/.default",
            Cloud::UsGovernmentL4 => "https://graph.microsoft.us/.default",
            Cloud::UsGovernmentL5 => "https://dod-graph.microsoft.us/.default",
            Cloud::China => "https://microsoftgraph.chinacloudapi.cn/.default",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cloud_asks_for_tokens_of_its_own_host() {
        for cloud in [Cloud::Global, Cloud::UsGovernmentL4, Cloud::UsGovernmentL5, Cloud::China] {
            assert_eq!(cloud.scope(), format!("{}/.default", cloud.endpoint()));
        }
    }
}
