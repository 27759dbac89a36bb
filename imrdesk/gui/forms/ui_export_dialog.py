# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.resize(520, 320)
        self.column = QVBoxLayout(ExportDialog)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.rows_label = QLabel(ExportDialog)
        self.rows_label.setObjectName(u"rows_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.rows_label)

        self.rows = QComboBox(ExportDialog)
        self.rows.setObjectName(u"rows")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.rows)

        self.profile_label = QLabel(ExportDialog)
        self.profile_label.setObjectName(u"profile_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.profile_label)

        self.profile = QComboBox(ExportDialog)
        self.profile.setObjectName(u"profile")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.profile)

        self.states_label = QLabel(ExportDialog)
        self.states_label.setObjectName(u"states_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.states_label)

        self.states = QComboBox(ExportDialog)
        self.states.setObjectName(u"states")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.states)

        self.target_label = QLabel(ExportDialog)
        self.target_label.setObjectName(u"target_label")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.target_label)

        self.target_box = QWidget(ExportDialog)
        self.target_box.setObjectName(u"target_box")
        self.target_line = QHBoxLayout(self.target_box)
        self.target_line.setSpacing(8)
        self.target_line.setObjectName(u"target_line")
        self.target_line.setContentsMargins(0, 0, 0, 0)
        self.target = QLineEdit(self.target_box)
        self.target.setObjectName(u"target")

        self.target_line.addWidget(self.target)

        self.choose = QPushButton(self.target_box)
        self.choose.setObjectName(u"choose")

        self.target_line.addWidget(self.choose)


        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.target_box)


        self.column.addLayout(self.form)

        self.count = QLabel(ExportDialog)
        self.count.setObjectName(u"count")
        self.count.setWordWrap(True)
        self.count.setProperty(u"role", u"muted")

        self.column.addWidget(self.count)

        self.overwrite = QCheckBox(ExportDialog)
        self.overwrite.setObjectName(u"overwrite")

        self.column.addWidget(self.overwrite)

        self.problem = QLabel(ExportDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.column.addWidget(self.problem)

        self.stretch = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.stretch)

        self.buttons = QDialogButtonBox(ExportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.rows_label.setBuddy(self.rows)
        self.profile_label.setBuddy(self.profile)
        self.states_label.setBuddy(self.states)
        self.target_label.setBuddy(self.target)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportDialog)

        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Export the corrected CSV", None))
        self.rows_label.setText(QCoreApplication.translate("ExportDialog", u"&One row for each", None))
        self.profile_label.setText(QCoreApplication.translate("ExportDialog", u"&Made for", None))
        self.states_label.setText(QCoreApplication.translate("ExportDialog", u"&Documents", None))
        self.target_label.setText(QCoreApplication.translate("ExportDialog", u"&File", None))
        self.choose.setText(QCoreApplication.translate("ExportDialog", u"Choose\u2026", None))
        self.overwrite.setText(QCoreApplication.translate("ExportDialog", u"Replace the file that is there", None))
    # retranslateUi

