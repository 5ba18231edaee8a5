// Kraftbot in Azure: identity, app registration with a federated credential (no password anywhere), volume, container app,
// bot, Teams channel. Written from Microsoft's documentation and published types, and NOT RUN: try it in a test subscription.
//   az deployment group create -g GROUP -f infra/main.bicep -p image=REGISTRY/kraftbot:0.1.0 config=@kraftbot.json
extension microsoftGraphV1

@description('The image that the Dockerfile builds, in a registry that the container app can read.')
param image string
@description('kraftbot.json as text: programme, tenants, members, conversations (docs/drift.md, 3).')
@secure()
param config string
param location string = resourceGroup().location
param name string = 'kraftbot'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource app 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: 'Kraftbot'
  signInAudience: 'AzureADMyOrg'

  resource credential 'federatedIdentityCredentials@v1.0' = {
    name: '${app.uniqueName}/${name}'
    issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
    subject: identity.properties.principalId
    audiences: ['api://AzureADTokenExchange']
  }
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: app.appId
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: { minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true, allowBlobPublicAccess: false }

  resource files 'fileServices' = {
    name: 'default'
    properties: { shareDeleteRetentionPolicy: { enabled: true, days: 30 } }

    resource share 'shares' = {
      name: 'register'
      properties: { shareQuota: 10 }
    }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { retentionInDays: 90 }
}

resource house 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }

  resource volume 'storages' = {
    name: 'register'
    properties: {
      azureFile: {
        accountName: storage.name
        accountKey: storage.listKeys().keys[0].value
        shareName: storage::files::share.name
        accessMode: 'ReadWrite'
      }
    }
  }
}

resource container 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: house.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 3978, allowInsecure: false }
      secrets: [{ name: 'kraftbot-json', value: config }]
    }
    template: {
      // One process writes in a register: never more than one replica.
      scale: { minReplicas: 1, maxReplicas: 1 }
      volumes: [
        { name: 'register', storageType: 'AzureFile', storageName: house::volume.name, mountOptions: 'uid=1000,gid=1000,dir_mode=0700,file_mode=0600' }
        { name: 'config', storageType: 'Secret', secrets: [{ secretRef: 'kraftbot-json', path: 'kraftbot.json' }] }
      ]
      containers: [
        {
          name: name
          image: image
          resources: { cpu: json('1'), memory: '2Gi' }
          env: [
            { name: 'KRAFTBOT_CONFIG', value: '/etc/kraftbot/kraftbot.json' }
            { name: 'MicrosoftAppId', value: app.appId }
            { name: 'MicrosoftAppType', value: 'SingleTenant' }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            { name: 'MicrosoftAppFederatedClientId', value: identity.properties.clientId }
          ]
          volumeMounts: [{ volumeName: 'register', mountPath: '/data' }, { volumeName: 'config', mountPath: '/etc/kraftbot' }]
          probes: [{ type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 30, failureThreshold: 3 }]
        }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'Kraftbot'
    endpoint: 'https://${container.properties.configuration.ingress.fqdn}/api/messages'
    msaAppId: app.appId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}

output appId string = app.appId
output host string = container.properties.configuration.ingress.fqdn
