package org.quillgraph.bootstrap.wiring;

import java.time.Duration;
import org.quillgraph.application.Browse;
import org.quillgraph.application.ReadAll;
import org.quillgraph.application.access.Guard;
import org.quillgraph.application.campaigns.CompleteCampaign;
import org.quillgraph.application.campaigns.CompletedCampaignsSayWhen;
import org.quillgraph.application.campaigns.CreateCampaignFromTemplate;
import org.quillgraph.application.campaigns.PublishContent;
import org.quillgraph.application.campaigns.RateContent;
import org.quillgraph.application.campaigns.SelectContent;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.application.change.FinalStatusStays;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.change.NoTimesAhead;
import org.quillgraph.application.change.NoWorkForInactive;
import org.quillgraph.application.change.RevertChangeSet;
import org.quillgraph.application.change.RevertChanges;
import org.quillgraph.application.change.SlugsInForm;
import org.quillgraph.application.demo.DemoContent;
import org.quillgraph.application.files.BytesInSight;
import org.quillgraph.application.files.CheckFiles;
import org.quillgraph.application.files.FindFile;
import org.quillgraph.application.files.FindOrphanedFiles;
import org.quillgraph.application.files.UploadFile;
import org.quillgraph.application.identity.ChangePassword;
import org.quillgraph.application.identity.CreateApiKey;
import org.quillgraph.application.identity.InviteFirstAdministrator;
import org.quillgraph.application.identity.InviteUser;
import org.quillgraph.application.identity.IssueToken;
import org.quillgraph.application.identity.PasswordCheck;
import org.quillgraph.application.identity.Register;
import org.quillgraph.application.identity.Revoke;
import org.quillgraph.application.identity.SignIn;
import org.quillgraph.application.identity.SignOut;
import org.quillgraph.application.identity.UseSignInLink;
import org.quillgraph.application.imports.ImportRows;
import org.quillgraph.application.imports.ImportTable;
import org.quillgraph.application.imports.RollbackImport;
import org.quillgraph.application.inspiration.ClassifyIdea;
import org.quillgraph.application.inspiration.PromoteIdea;
import org.quillgraph.application.inspiration.ScoreIdea;
import org.quillgraph.application.publishing.ArchiveArticle;
import org.quillgraph.application.publishing.CompletePipeline;
import org.quillgraph.application.publishing.FailPipeline;
import org.quillgraph.application.publishing.PublishArticle;
import org.quillgraph.application.publishing.RecordCost;
import org.quillgraph.application.publishing.StartPipeline;
import org.quillgraph.application.upkeep.Maintain;
import org.quillgraph.application.upkeep.MaintenanceTask;
import org.quillgraph.application.upkeep.Retain;
import org.quillgraph.application.upkeep.RetentionTask;
import org.quillgraph.application.upkeep.RunIfDue;
import org.quillgraph.application.upkeep.RunTask;
import org.quillgraph.application.vault.BackupTask;
import org.quillgraph.application.workspace.CancelRun;
import org.quillgraph.application.workspace.NodesAreReported;
import org.quillgraph.application.workspace.PauseRun;
import org.quillgraph.application.workspace.ReportNodeState;
import org.quillgraph.application.workspace.ResumeRun;
import org.quillgraph.application.workspace.RunsOfOwnWorkflows;
import org.quillgraph.application.workspace.StartWorkflowRun;
import org.quillgraph.application.workspace.WorkflowsFitTheirRuns;
import org.quillgraph.domain.access.Attempts;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.access.Passwords;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.PersistenceConfiguration;
import org.quillgraph.persistence.backup.BackupFolder;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.vault.DatabaseVault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The use cases on their ports; Spring finds what each constructor asks for by its type. */
@Configuration(proxyBeanMethods = false)
@Import({
    PersistenceConfiguration.class,
    AnswerOnce.class,
    ApplyChange.class,
    Browse.class,
    CheckFiles.class,
    DemoContent.class,
    FindFile.class,
    FindOrphanedFiles.class,
    ImportRows.class,
    ChangePassword.class,
    CreateApiKey.class,
    InviteFirstAdministrator.class,
    InviteUser.class,
    IssueToken.class,
    Register.class,
    Revoke.class,
    SignIn.class,
    SignOut.class,
    UseSignInLink.class,
    ImportTable.class,
    RollbackImport.class,
    ReadAll.class,
    RevertChangeSet.class,
    RevertChanges.class,
    Lookup.class,
    ClassifyIdea.class,
    ScoreIdea.class,
    PromoteIdea.class,
    StartWorkflowRun.class,
    ReportNodeState.class,
    PauseRun.class,
    ResumeRun.class,
    CancelRun.class,
    StartPipeline.class,
    CompletePipeline.class,
    FailPipeline.class,
    RecordCost.class,
    Maintain.class,
    Retain.class,
    RetentionTask.class,
    RunIfDue.class,
    RunTask.class,
    PublishArticle.class,
    ArchiveArticle.class,
    CreateCampaignFromTemplate.class,
    SelectContent.class,
    RateContent.class,
    PublishContent.class,
    CompleteCampaign.class,
    UploadFile.class,
    BytesInSight.class,
    FinalStatusStays.class,
    NoTimesAhead.class,
    NoWorkForInactive.class,
    SlugsInForm.class,
    NodesAreReported.class,
    RunsOfOwnWorkflows.class,
    WorkflowsFitTheirRuns.class,
    CompletedCampaignsSayWhen.class
})
class UseCases {
    /** Longer than old hashes take on slow machines. */
    private static final Duration SOONEST = Duration.ofSeconds(1);

    @Bean
    PasswordCheck passwordCheck(Passwords passwords, Attempts attempts, AuditTrail trail) {
        return new PasswordCheck(passwords, attempts, trail, SOONEST);
    }

    @Bean
    Guard guard(
            Catalogue catalogue,
            @Qualifier("queryPort") QueryPort everything,
            @Qualifier("jpaRepositories") Repositories stored) {
        return new Guard(catalogue, everything, stored);
    }

    /** What every use case asks, whoever it works for. */
    @Bean
    @Primary
    QueryPort guardedQueries(Guard guard) {
        return guard.queries();
    }

    /** What every use case changes, whoever it works for. */
    @Bean
    @Primary
    Repositories guardedRepositories(Guard guard) {
        return guard.repositories();
    }

    /** What a server does by itself: files that look orphaned may be another database's. */
    @Bean
    MaintenanceTask maintenanceTask(Maintain maintain) {
        return new MaintenanceTask(maintain, false);
    }

    @Bean
    BackupTask backupTask(DatabaseSettings database, FileStore files, Backups backups) {
        return new BackupTask(
                new DatabaseVault(database, files),
                new BackupFolder(
                        database.dataFolder().resolve("backups"), backups.passphraseFile()),
                backups.keep());
    }
}
